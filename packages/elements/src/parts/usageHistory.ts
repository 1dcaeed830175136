export { UsageHistory } from '@fribillett/components';
