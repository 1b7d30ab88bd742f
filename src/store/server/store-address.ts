import { STORE } from "../../messages/commands/store.ts";
import { misused } from "./store-error.ts";

/** The server of a store, and the account that asks it. */
export interface StoreAddress {
  /** The address without account and database. */
  readonly url: string;
  readonly username: string;
  readonly password: string;
  readonly database: string;
}

/** The variables of the environment that hold the account. */
const USER = "TALLYBOOK_STORE_USER";
const PASSWORD = "TALLYBOOK_STORE_PASSWORD";

const DATABASE = /^[A-Za-z_]\w*$/;

/**
 * Reads the address of a store: `http://user@host:8123/database`. The password comes from the environment alone.
 * @throws StoreError for any other form, and for a password in it.
 */
export function storeAddress(given: string, env: NodeJS.ProcessEnv): StoreAddress {
  const url = URL.canParse(given) ? new URL(given) : null;
  const database = url?.pathname.slice(1) ?? "";
  if (!url || !/^https?:$/.test(url.protocol) || !DATABASE.test(database) || url.search !== "")
    throw misused(STORE["bad-address"]());
  if (url.password !== "") throw misused(STORE["password-in-address"](PASSWORD));
  return {
    url: url.origin,
    username: decodeURIComponent(url.username) || env[USER] || "default",
    password: env[PASSWORD] ?? "",
    database,
  };
}
