/**
 * An option of a call whose URL the server gave, and which is not made of its
 * params: that of a further page.
 */
export const AT: unique symbol = Symbol("at");
