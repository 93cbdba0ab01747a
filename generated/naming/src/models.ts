export interface Account {
  balance?: number;
}

/** Called as a global. */
export interface PromiseModel {
  kept?: boolean;
}

export interface ResponseModel {
  text?: string;
}

export interface User {
  name?: string;
}

export interface UserModel {
  id?: string;
}

export interface Users {
  items?: UserModel[];
  first?: User;
  promise?: PromiseModel;
  response?: ResponseModel;
  digits?: _3DModel;
  internal?: Account;
}

export interface _3DModel {
  vertices?: number;
}
