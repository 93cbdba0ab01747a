const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** RFC 3339, full-date. */
function isDate(text: string): boolean {
  const [, year, month, day] = (
    /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  ).map(Number);
  if (year === undefined || month === undefined || day === undefined) {
    return false;
  }
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const isLeapDay = month === 2 && day === 29;
  return (
    day >= 1 && day <= (DAYS[month - 1] ?? 0) && (!isLeapDay || isLeapYear)
  );
}

const OFFSET = /(?:z|(?<sign>[+-])(?<hours>\d\d)(?::?(?<minutes>\d\d))?)$/i;

/** RFC 3339, full-time; a second 60 only where it is 23:59 in UTC. */
function isTime(text: string): boolean {
  const clock = /^(\d\d):(\d\d):(\d\d(?:\.\d+)?)(?=[z+-])/i.exec(text);
  const offset = clock && OFFSET.exec(text.slice(clock[0].length));
  if (!offset || offset.index !== 0) return false;
  const [hour = 0, minute = 0, second = 0] = clock.slice(1).map(Number);
  const { sign, hours = 0, minutes = 0 } = offset.groups ?? {};
  if (Number(hours) > 23 || Number(minutes) > 59) return false;
  if (hour <= 23 && minute <= 59 && second < 60) return true;
  const ahead = sign === "-" ? -1 : 1;
  const utcMinute = minute - ahead * Number(minutes);
  const utcHour = hour - ahead * Number(hours) - (utcMinute < 0 ? 1 : 0);
  return (
    (utcHour === 23 || utcHour === -1) &&
    (utcMinute === 59 || utcMinute === -1) &&
    second < 61
  );
}

function isDateTime(text: string): boolean {
  const [date = "", time, ...more] = text.split(/[t\s]/i);
  return (
    time !== undefined && more.length === 0 && isDate(date) && isTime(time)
  );
}

const isUuid = (text: string): boolean =>
  /^(?:urn:uuid:)?[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);

const isIpv4 = (text: string): boolean =>
  /^\d{1,3}(?:\.\d{1,3}){3}$/.test(text) &&
  text.split(".").every((part) => Number(part) < 256 && !/^0./.test(part));

const TEXTS: Readonly<Record<string, (text: string) => boolean>> = {
  date: isDate,
  "date-time": isDateTime,
  ipv4: isIpv4,
  time: isTime,
  uuid: isUuid,
};

const NUMBERS: Readonly<Record<string, (value: number) => boolean>> = {
  int32: (value) => Number.isInteger(value) && (value | 0) === value,
  int64: Number.isInteger,
};

/** Whether a text is of a format; it is, where that is not checked. */
export const isTextOf = (format: string, text: string): boolean =>
  TEXTS[format]?.(text) ?? true;

/** Whether a number is of a format; it is, where that is not checked. */
export const isNumberOf = (format: string, value: number): boolean =>
  NUMBERS[format]?.(value) ?? true;
