export { EmployerProvider } from './EmployerProvider.tsx';
export type { EmployerProviderProps } from './EmployerProvider.tsx';
export { useCompanies } from './useCompanies.ts';
export type { CompaniesResult } from './useCompanies.ts';
export { useEmployerTexts } from './useEmployerTexts.ts';
