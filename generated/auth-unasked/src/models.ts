export interface GetLampResponse {
  lit?: boolean;
}
