const DONE: IteratorReturnResult<undefined> = { done: true, value: undefined };

/**
 * Makes an iterator of steps, which never overlap. The last one fails, or says
 * that it is done. Calling `return` ends a step that is under way as well.
 *
 * @param close Ends what the steps wait for; called once or more at the end.
 */
export function iterate<Item>(
  step: () => Promise<IteratorResult<Item, undefined>>,
  close: () => void,
): AsyncIterableIterator<Item> {
  let isOver = false;
  let isLeft = false;
  let last: Promise<unknown> = Promise.resolve();
  const end = () => {
    isOver = true;
    close();
    return DONE;
  };
  const advance = async (): Promise<IteratorResult<Item, undefined>> => {
    if (isOver) return DONE;
    try {
      const result = await step();
      return result.done || isLeft ? end() : result;
    } catch (error) {
      end();
      if (isLeft) return DONE;
      throw error;
    }
  };
  return {
    next() {
      const next = last.then(advance, advance);
      last = next;
      return next;
    },
    return() {
      isLeft = true;
      end();
      return last.then(end, end);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
