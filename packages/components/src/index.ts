export { ClaimCodeForm } from './ClaimCodeForm/ClaimCodeForm.tsx';
export type { ClaimCodeFormClassNames, ClaimCodeFormProps } from './ClaimCodeForm/ClaimCodeForm.tsx';
export { EntitlementPicker } from './EntitlementPicker/EntitlementPicker.tsx';
export type {
  EntitlementPickerClassNames,
  EntitlementPickerProps,
} from './EntitlementPicker/EntitlementPicker.tsx';
export { OfferPrice } from './OfferPrice/OfferPrice.tsx';
export type { OfferPriceClassNames, OfferPriceProps } from './OfferPrice/OfferPrice.tsx';
export { PurchaseGate } from './PurchaseGate/PurchaseGate.tsx';
export type { PurchaseGateClassNames, PurchaseGateProps } from './PurchaseGate/PurchaseGate.tsx';
export { TravellerTypeMapper } from './TravellerTypeMapper/TravellerTypeMapper.tsx';
export type {
  TravellerTypeMapperClassNames,
  TravellerTypeMapperProps,
} from './TravellerTypeMapper/TravellerTypeMapper.tsx';
export { UsageHistory } from './UsageHistory/UsageHistory.tsx';
export type { UsageHistoryClassNames, UsageHistoryProps } from './UsageHistory/UsageHistory.tsx';
export type { UsageTextKey, UsageTextOverrides } from './UsageHistory/usageTexts.ts';
export type { HeadingLevel } from './internal/Heading.tsx';
export { PartsProvider } from './parts/PartsProvider.tsx';
export type { PartsProviderProps } from './parts/PartsProvider.tsx';
export type {
  ButtonPartProps,
  CardPartProps,
  CheckboxPartProps,
  IconPartProps,
  InputPartProps,
  NotePartProps,
  Parts,
  PartTone,
  SelectOption,
  SelectPartProps,
  SkeletonPartProps,
} from './parts/parts.ts';
export type { ThemeTokens } from './styles/ThemeTokens.ts';
