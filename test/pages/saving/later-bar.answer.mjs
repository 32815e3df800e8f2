export { answer } from './ledger.mjs';
