import { createSqliteSaleStore } from '@fribillett/gateway/sqlite';
import Database from 'libsql';

const database = new Database('shop.db');
database.pragma('busy_timeout = 5000');
database.pragma('journal_mode = WAL');
database.pragma('synchronous = FULL');

export const saleStore = createSqliteSaleStore(database);
