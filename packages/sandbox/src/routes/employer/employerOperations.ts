import type { EmployerOperationId } from '@fribillett/entur-wire';
import type { Route } from '../call.ts';
import {
  getEmploymentEndCauses,
  getEmploymentTypes,
  getFamilyRelations,
  getPayTypes,
  getProducts,
  getTicketTypes,
} from './codes.ts';
import { findCompanies } from './companies.ts';
import { findEmployees, getEmployee } from './employees.ts';
import { getAllFamilyMembers } from './familyMembers.ts';
import { setDisabilityProof, setYearlyFee } from './fees.ts';
import { getFipCouponsPerYear, getFipMonthlyReport } from './fip.ts';
import { getImport, importCsv, importEmployee, patchImport } from './imports.ts';
import { createTaxSavings, getTaxSavings } from './taxSavings.ts';
import { findActiveTicketRightsHolders, findTicketRights, findTicketRightsHolders } from './ticketRights.ts';

/** What serves each of the employer's operations. */
export const employerOperations: Record<EmployerOperationId, Route> = {
  findEmployees,
  getEmployee,
  importNewEmployee: importEmployee,
  importMultipleEmployeesCsv: importCsv,
  getImportedEmployee: getImport,
  patchImportedEmployee: patchImport,
  setYearlyFee,
  setDisabilityProof,
  getAllFamilyMembers,
  findCompanies,
  findTicketRightsHolders,
  findActiveTicketRightsHolders,
  findTicketRights,
  getTicketTypes,
  getProducts,
  getPayTypes,
  getEmploymentTypes,
  getEmploymentEndCauses,
  getFamilyRelations,
  getTaxSavingsReportAsCsvFile: getTaxSavings,
  createTaxSavingsReport: createTaxSavings,
  getFipMonthlyReport,
  getFipCouponsPerYear,
};
