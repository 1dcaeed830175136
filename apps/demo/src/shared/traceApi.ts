import * as z from 'zod/mini';

/** One request of the session's, and what it led to at Entur. No bodies, no queries, no headers. */
export const tracedRequestSchema = z.object({
  correlationId: z.string(),
  method: z.string(),
  /** Path without its query. */
  path: z.string(),
  /** Absent while it runs. */
  status: z.optional(z.int()),
  durationMs: z.optional(z.number()),
  calls: z.array(
    z.object({
      /** Name of the operation of Entur's. */
      operationId: z.string(),
      /** HTTP status; absent when no answer came. */
      status: z.optional(z.int()),
      durationMs: z.number(),
      /** 1 for the first try. */
      attempt: z.int(),
      /** What Entur was given to find the call by; an order keeps one for its whole life. */
      correlationId: z.string(),
    }),
  ),
});
export type TracedRequest = z.infer<typeof tracedRequestSchema>;

/** Answer of `GET /shop/demo/requests`, newest first. */
export const tracedRequestsAnswerSchema = z.object({ requests: z.array(tracedRequestSchema) });
export type TracedRequestsAnswer = z.infer<typeof tracedRequestsAnswerSchema>;
