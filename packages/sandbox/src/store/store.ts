/** One JSON document and its key. */
export interface StoredDocument {
  key: string;
  document: unknown;
}

/**
 * Where the sandbox keeps everything it must not forget: collections of JSON documents, synchronous, so that one
 * transaction is one uninterrupted piece of work. Documents are copied on the way in and out. Keys are ASCII.
 */
export interface Store {
  /** The document, or `undefined`. */
  get(collection: string, key: string): unknown;
  /** Writes a document over whatever was there. Outside a transaction it is durable when the call returns. */
  put(collection: string, key: string, document: unknown): void;
  /** Removes a document; nothing happens when there is none. */
  delete(collection: string, key: string): void;
  /** Documents whose key begins with `prefix` (all without one), in the order of their keys. */
  list(collection: string, prefix?: string): StoredDocument[];
  /** Does all of `work` or, when it throws, nothing. A transaction inside another belongs to the outer one. */
  transaction<Result>(work: () => Result): Result;
  /** Removes every document. */
  clear(): void;
  /** Gives back files and handles; the store cannot be used afterwards. */
  close(): void;
}
