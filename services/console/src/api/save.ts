import { accepted, asked } from './fetch';

/** Gets a file as the session may, and gives it to the browser to keep: a plain link could not say who asks. */
export async function save(address: string, name: string): Promise<void> {
  const response = await accepted(await fetch(address, { headers: asked }));
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
