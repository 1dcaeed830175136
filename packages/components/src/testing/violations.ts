import axe from 'axe-core';

/** What axe finds wrong with an element, by all its rules or only those named, one line each; empty when it finds nothing. */
export async function violations(element: Element, runOnly?: string[]): Promise<string[]> {
  // Half-way through a change of colour, no contrast is right; one that is broken off may be followed by another.
  while (document.getAnimations().length > 0) {
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  }
  const { violations: found } = await axe.run(element, {
    resultTypes: ['violations'],
    ...(runOnly && { runOnly }),
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
