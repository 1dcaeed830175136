/** The host mounted the gateway wrongly: a defect of the shop's, and not of whoever sent the request. */
export class MountError extends Error {
  override readonly name = 'MountError';
}
