import { onTestFinished, vi } from 'vitest';

/** What the page hands the user to keep, instead of the browser's own saving. */
export function collectDownloads(): { name: string; content: Promise<string> }[] {
  const collected: { name: string; content: Promise<string> }[] = [];
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    const content = fetch(this.href)
      .then((answer) => answer.arrayBuffer())
      .then((bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
    collected.push({ name: this.download, content });
  });
  onTestFinished(() => {
    click.mockRestore();
  });
  return collected;
}
