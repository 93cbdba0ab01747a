export interface Account {
  /** Given by the server. */
  readonly number: string;
  owner: Person;
}

export interface AccountInput {
  /**
   * Never shown.
   *
   * Write-only.
   */
  pin?: string;
  owner: Person;
}

export interface Person {
  name: string;
}

export interface Team {
  accounts: Account[];
  lead?: Person;
}

export interface TeamInput {
  accounts: AccountInput[];
  lead?: Person;
}
