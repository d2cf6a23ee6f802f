export interface Answer {
  status: number;
  headers: Map<string, string>;
  body: string;
}

export interface ReadAnswers {
  answers: Answer[];
  /** The last one is not whole yet. */
  unfinished: boolean;
  /** What is no answer, by RFC 9112. */
  complaint?: string;
}

/**
 * Reads answers as they came over the line (a character a byte), one for each of the methods that
 * were sent; `closed` when nothing more will come.
 */
export function readAnswers(
  text: string,
  methods: readonly string[],
  closed: boolean,
): ReadAnswers {
  const answers: Answer[] = [];
  for (let rest = text; rest !== '';) {
    const end = rest.indexOf('\r\n\r\n');
    if (end < 0)
      return {
        answers,
        unfinished: true,
        ...(closed || (!'HTTP/1.1 '.startsWith(rest.slice(0, 9)) && !rest.startsWith('HTTP/1.1 '))
          ? { complaint: `no whole head: ${quoted(rest)}` }
          : {}),
      };
    const [start = '', ...lines] = rest.slice(0, end).split('\r\n');
    const status = Number(/^HTTP\/1\.1 ([1-5]\d\d) [\t\x20-\x7e]*$/.exec(start)?.[1] ?? 0);
    if (status === 0)
      return { answers, unfinished: false, complaint: `no status line: ${quoted(start)}` };
    const headers = new Map<string, string>();
    for (const line of lines) {
      const [, name = '', value = ''] =
        /^([\w!#$%&'*+.^`|~-]+):[ \t]*([\t\x20-\x7e\x80-\xff]*)$/.exec(line) ?? [];
      if (name === '')
        return { answers, unfinished: false, complaint: `no header: ${quoted(line)}` };
      // nginx says its own headers twice with 416.
      if (
        headers.has(name.toLowerCase()) &&
        status !== 416 &&
        !/^(?:set-cookie|vary|link)$/i.test(name)
      )
        return { answers, unfinished: false, complaint: `a header twice: ${name}` };
      headers.set(name.toLowerCase(), value);
    }
    const body = readBody(rest.slice(end + 4), {
      status,
      headers,
      head: methods[answers.length] === 'HEAD',
      closed,
    });
    if (typeof body === 'string') return { answers, unfinished: false, complaint: body };
    if (body === undefined)
      return {
        answers,
        unfinished: true,
        ...(closed ? { complaint: `an answer that is cut off: ${quoted(start)}` } : {}),
      };
    if (status >= 200) answers.push({ status, headers, body: body.text });
    rest = body.rest;
    // What follows a request may be no request: that ends the connection.
    if (
      answers.length >= methods.length &&
      /^HTTP\/1\.1 400 .*\r\nConnection: close\r\n/s.test(rest)
    )
      rest = '';
    if (rest !== '' && answers.length >= methods.length)
      return { answers, unfinished: false, complaint: `more than was asked for: ${quoted(rest)}` };
  }
  return { answers, unfinished: answers.length < methods.length };
}

/** The body and what follows it; undefined when there is more to come; words for what is none. */
function readBody(
  rest: string,
  {
    status,
    headers,
    head,
    closed,
  }: { status: number; headers: Map<string, string>; head: boolean; closed: boolean },
): { text: string; rest: string } | string | undefined {
  // Of a line that cannot be read, a server need not know that it began with HEAD.
  if (
    status < 200 ||
    status === 204 ||
    status === 304 ||
    (head && (rest === '' || rest.startsWith('HTTP/') || status !== 400))
  )
    return { text: '', rest };
  const length = headers.get('content-length');
  if (headers.get('transfer-encoding') === 'chunked') {
    let text = '';
    for (let left = rest; ;) {
      const line = left.indexOf('\r\n');
      if (line < 0) return undefined;
      const size = /^[0-9a-f]+$/i.test(left.slice(0, line))
        ? Number.parseInt(left.slice(0, line), 16)
        : Number.NaN;
      if (Number.isNaN(size)) return `no chunk: ${quoted(left)}`;
      if (left.length < line + size + 4) return undefined;
      text += left.slice(line + 2, line + 2 + size);
      left = left.slice(line + size + 4);
      if (size === 0) return { text, rest: left };
    }
  }
  if (length === undefined) return closed ? { text: rest, rest: '' } : undefined;
  if (!/^\d+$/.test(length)) return `no length: ${length}`;
  return rest.length < Number(length)
    ? undefined
    : { text: rest.slice(0, Number(length)), rest: rest.slice(Number(length)) };
}

const quoted = (text: string): string => JSON.stringify(text.slice(0, 120));
