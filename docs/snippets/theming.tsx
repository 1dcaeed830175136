import { EntitlementPicker } from '@fribillett/components';
import type { EntitlementPickerProps, ThemeTokens } from '@fribillett/components';

const theme: ThemeTokens = {
  '--fb-accent': 'light-dark(#7a1f5c, #f0a6d4)',
  '--fb-radius': '4px',
  '--fb-density': 0.9,
};

/** The picker in the shop's looks. */
export function ShopPicker(props: EntitlementPickerProps) {
  return (
    <div style={theme}>
      <EntitlementPicker {...props} />
    </div>
  );
}
