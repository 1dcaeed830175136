import * as z from 'zod/mini';
import { id, instant } from './primitives.ts';
import { translatedSchema } from './shopApi.ts';

/*
 * What runs between the demo's back office and its backend below `/employer`, beside the employer wire of
 * @fribillett/core/employer. Errors are those of `shopErrorSchema`.
 */

/** Somebody of the employer's whom a visitor can be. */
export const hrPersonSchema = z.object({
  id,
  name: z.string(),
  /** Where they work and what they may do, in a sentence. */
  description: translatedSchema,
});
export type HrPerson = z.infer<typeof hrPersonSchema>;

/** Answer of `GET /employer/people`. */
export const hrPeopleAnswerSchema = z.object({ people: z.array(hrPersonSchema) });
export type HrPeopleAnswer = z.infer<typeof hrPeopleAnswerSchema>;

/** Answer of `GET`, `POST` and `DELETE /employer/session`. */
export const employerSessionAnswerSchema = z.object({
  /** Opaque, changes with every sign-in and sign-out; it is not the cookie's value. For `EmployerProvider`. */
  sessionKey: id,
  /** Who is signed in; absent when nobody is. */
  person: z.optional(hrPersonSchema),
  /** The present, on the clock that Entur goes by. */
  now: instant,
  /** Whether visitors may move the clock, open the shop as an employee and see what went on to Entur. */
  hasDemoControls: z.boolean(),
});
export type EmployerSessionAnswer = z.infer<typeof employerSessionAnswerSchema>;

/** Body of `POST /employer/session`. */
export const hrSignInRequestSchema = z.object({ personId: id });

/** Body of `POST /employer/demo/customers`. */
export const employeeCustomerRequestSchema = z.object({ employeeId: id });
