/**
 * Closes what would make a page depend on anything but its code and its reads: the clock, chance,
 * the environment, the machine's zone, the network. Each gives a constant and is noted, since
 * throwing would only break the logger of the framework; the page fails afterwards, with the names.
 */
export function guardGlobals(): {
  run: <T>(work: () => Promise<T>) => Promise<{ result: T; impure: string[] }>;
} {
  let notes: Set<string> | undefined;
  const note = (name: string): boolean => {
    notes?.add(name);
    return notes !== undefined;
  };
  const RealDate = Date;
  const EPOCH = 0;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args, newTarget) =>
      args.length === 0 && note('new Date()')
        ? new target(EPOCH)
        : (Reflect.construct(target, args, newTarget) as object),
    apply: (target, self, args) =>
      note('Date()')
        ? new target(EPOCH).toUTCString()
        : (Reflect.apply(target, self, args) as string),
    get: (target, key, receiver) =>
      key === 'now' && notes !== undefined
        ? () => (note('Date.now()'), EPOCH)
        : (Reflect.get(target, key, receiver) as unknown),
  });
  for (const name of [
    'getFullYear',
    'getMonth',
    'getDate',
    'getDay',
    'getHours',
    'getMinutes',
    'getTimezoneOffset',
    'toString',
    'toDateString',
    'toTimeString',
  ] as const) {
    wrap(RealDate.prototype, name, () => note(`Date.prototype.${name} (the machine’s time zone)`));
  }
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'] as const) {
    wrap(
      RealDate.prototype,
      name,
      (args) =>
        (args[1] as { timeZone?: string } | undefined)?.timeZone === undefined &&
        note(`Date.prototype.${name} without timeZone`),
    );
  }
  const RealFormat = Intl.DateTimeFormat;
  const formatted = (args: [string?, Intl.DateTimeFormatOptions?]): void => {
    if (args[1]?.timeZone === undefined) note('Intl.DateTimeFormat without timeZone');
  };
  Intl.DateTimeFormat = new Proxy(RealFormat, {
    construct: (target, args: [string?, Intl.DateTimeFormatOptions?]) => (
      formatted(args),
      new target(...args)
    ),
    apply: (target, _self, args: [string?, Intl.DateTimeFormatOptions?]) => (
      formatted(args),
      target(...args)
    ),
  });
  // Without a language these follow the machine's.
  wrap(
    Number.prototype,
    'toLocaleString',
    (args) => args[0] === undefined && note('Number.prototype.toLocaleString without a language'),
  );
  wrap(
    String.prototype,
    'localeCompare',
    (args) => args[1] === undefined && note('String.prototype.localeCompare without a language'),
  );
  wrap(Math, 'random', () => note('Math.random()'), 0);
  wrap(
    globalThis.crypto,
    'randomUUID',
    () => note('crypto.randomUUID()'),
    '00000000-0000-4000-8000-000000000000',
  );
  wrap(globalThis.crypto, 'getRandomValues', () => note('crypto.getRandomValues()'));
  wrap(
    globalThis,
    'fetch',
    () => note('fetch()'),
    Promise.reject.bind(Promise, new Error('no network')),
  );
  const environment = process.env;
  Object.defineProperty(process, 'env', {
    configurable: true,
    value: new Proxy(environment, {
      get: (target, key) =>
        typeof key === 'string' && !HARMLESS.has(key) && note(`process.env.${key}`)
          ? undefined
          : (Reflect.get(target, key) as unknown),
    }),
  });
  return {
    run: async (work) => {
      const noted = new Set<string>();
      notes = noted;
      try {
        return { result: await work(), impure: [...noted].sort() };
      } finally {
        notes = undefined;
      }
    },
  };
}

/** Read by the framework and by Node's own libraries on the way; they do not reach a page. */
const HARMLESS = new Set([
  'NODE_ENV',
  'NODE_DEBUG',
  'NODE_OPTIONS',
  'NODE_V8_COVERAGE',
  'WATCH_REPORT_DEPENDENCIES',
  'DEBUG',
  'FORCE_COLOR',
  'NO_COLOR',
  'NODE_DISABLE_COLORS',
  'TERM',
  'COLORTERM',
  'CI',
]);

/**
 * Replaces a function by one that first asks `noted`; when that says yes and there is a `constant`,
 * gives it (called, if a function).
 */
function wrap<T extends object>(
  subject: T,
  name: keyof T,
  noted: (args: unknown[]) => boolean,
  constant?: unknown,
): void {
  const real = subject[name] as (...args: unknown[]) => unknown;
  const guarded = function (this: unknown, ...args: unknown[]): unknown {
    const caught = noted(args);
    if (caught && constant !== undefined)
      return typeof constant === 'function' ? (constant as () => unknown)() : constant;
    return real.apply(this === undefined ? subject : this, args);
  };
  Object.defineProperty(subject, name, { configurable: true, writable: true, value: guarded });
}
