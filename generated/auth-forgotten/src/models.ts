export interface GetWordResponse {
  word?: string;
}
