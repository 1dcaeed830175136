/**
 * The worker that checks a file, as a module of its own beside this one. Bundlers know exactly this expression (Vite,
 * webpack, Next.js, Parcel) and give the worker a file of the page's own origin, which a Content-Security-Policy of
 * `default-src 'self'` lets in. The sources have `.ts` there, which Vite finds.
 */
export function createEmployeeCheckWorker(): Worker {
  return new Worker(new URL('./employeeCheckWorker.js', import.meta.url), { type: 'module' });
}
