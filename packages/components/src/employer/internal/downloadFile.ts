/** Hands the user a file that was made in the page. It is never shown, so that no policy of the page stands in its way. */
export function downloadFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // No browser tells when it has taken hold of the file; Safari may ask the user first.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 40_000);
}
