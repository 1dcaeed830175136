/** A train along a fjord. Says nothing that the words do not. */
export function Scene() {
  return (
    <svg className="scene" viewBox="0 0 520 196" aria-hidden="true" focusable="false">
      <circle className="sun" cx="392" cy="62" r="26" />
      <path className="far" d="M0 196 84 96l24 30 66-86 62 74 34-28 60 66 48-40 70 50 40-26 32 20v64H0z" />
      <path className="near" d="M0 196l58-46 44 20 70-62 58 58 52-34 74 52 62-44 54 38 48-22v64H0z" />
      <g>
        <path className="car" d="M96 166h226c22 0 40 12 50 30H96z" />
        <path
          className="glass"
          d="M108 173h26v10h-26zM142 173h26v10h-26zM176 173h26v10h-26zM210 173h26v10h-26zM244 173h26v10h-26zM278 173h26v10h-26zM314 173h14c10 0 18 4 24 10h-38z"
        />
      </g>
    </svg>
  );
}
