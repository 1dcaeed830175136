/** Says changes aloud. It stands there from the first render: a region that arrives with its text is often not heard. */
export function LiveRegion({ text }: { text: string }) {
  return (
    <p className="fb-unseen" role="status">
      {text}
    </p>
  );
}
