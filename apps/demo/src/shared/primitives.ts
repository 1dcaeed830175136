import * as z from 'zod/mini';

export const id = z.string().check(z.minLength(1), z.maxLength(200));
export const text = z.string().check(z.maxLength(300));
export const instant = z.iso.datetime({ offset: true });
export const day = z.iso.date();
export const money = z.string().check(z.regex(/^-?\d{1,12}\.\d{2}$/));
