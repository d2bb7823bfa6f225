/** What a service answered instead of what was asked for (RFC 9457). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string | undefined,
    readonly field: string | undefined,
    readonly trace: string | undefined,
  ) {
    super(detail ?? title);
    this.name = 'Problem';
  }
}

export async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => undefined);
  const text = (name: string) => {
    const value = body !== null && typeof body === 'object' ? (body as Record<string, unknown>)[name] : undefined;
    return typeof value === 'string' ? value : undefined;
  };
  return new Problem(
    response.status,
    text('title') ?? response.statusText,
    text('detail'),
    text('field'),
    response.headers.get('X-Trace-Id') ?? undefined,
  );
}
