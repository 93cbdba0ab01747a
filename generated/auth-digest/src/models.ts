export interface GetWindResponse {
  speed: number;
}
