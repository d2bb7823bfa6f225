import { accepted, asked } from '../api/fetch';
import { Problem } from '../api/problem';

const ADDRESS = '/session/scheduler/api/v1/progress';
const POLL = 5_000;
const AGAIN = 2_000;

/**
 * Calls back whenever the scheduler says that a deployment moved, by server-sent events; every five seconds where it has no such stream.
 * Not by EventSource: that cannot send the header which the session asks for.
 */
export async function followProgress(moved: () => void, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await read(await accepted(await fetch(ADDRESS, { headers: { ...asked, Accept: 'text/event-stream' }, signal })), moved);
      await pause(AGAIN, signal);
    } catch (error) {
      await pause(error instanceof Problem ? POLL : AGAIN, signal);
    }
    if (!signal.aborted) {
      moved();
    }
  }
}

/** Only that there was an event counts: what it is about is asked for anew, so that every number on the page is of one moment. */
async function read(response: Response, moved: () => void): Promise<void> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
    const lines = (rest + chunk.value).split(/\r?\n/);
    rest = lines.pop() ?? '';
    if (lines.some((line) => line.startsWith('data:'))) {
      moved();
    }
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
