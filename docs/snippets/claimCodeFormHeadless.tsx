import { useClaimPersonnelTicket } from '@fribillett/hooks';
import { useState } from 'react';

export function OwnConnect() {
  const { state, claim } = useClaimPersonnelTicket();
  const [typed, setTyped] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        claim(typed);
      }}
    >
      <label>
        Pickup code
        <input
          value={typed}
          autoComplete="off"
          onChange={(event) => {
            setTyped(event.target.value);
          }}
        />
      </label>
      <button type="submit">Connect</button>
      <p role="status">{state.status}</p>
    </form>
  );
}
