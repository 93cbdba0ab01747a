export interface Draft {
  text: string;
}

export interface Inherited {
  ["__proto__"]: string;
  hasOwnProperty: boolean;
  toString?: string;
  valueOf?: number;
}

export interface Other {
  kind: "other";
  toString?: number;
  constructor?: string;
}

export interface PartsConstructor {
  x?: number;
}

export interface PartsPart {
  y?: string;
}
