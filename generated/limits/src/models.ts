export interface GetForecastResponse {
  place: string;
  celsius: number;
}

export interface Reading {
  celsius: number;
  /** Format: date-time. */
  at?: string;
}

export interface TooManyRequestsError {
  title: string;
}
