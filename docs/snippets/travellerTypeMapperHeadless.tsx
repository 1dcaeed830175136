import { toOffersV2Travellers, type EntitlementSelection, type Journey } from '@fribillett/core';
import { useTravellerTypes } from '@fribillett/hooks';

interface OwnTravellersProps {
  journeys: readonly Journey[];
  selection: EntitlementSelection;
  onSearch: (travellers: unknown) => void;
}

export function OwnTravellers({ journeys, selection, onSearch }: OwnTravellersProps) {
  const { party, userTypes, setUserType } = useTravellerTypes({ journeys, selection });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(journeys.map(({ id }) => toOffersV2Travellers(party, id)));
      }}
    >
      {party.travellers.map(({ id, displayName, userType = '' }) => (
        <label key={id}>
          {displayName}
          <select
            required
            value={userType}
            onChange={(event) => {
              setUserType(id, event.target.value);
            }}
          >
            <option value="" disabled />
            {userTypes.map((type) => (
              <option key={type}>{type}</option>
            ))}
          </select>
        </label>
      ))}
      <button type="submit">Search</button>
    </form>
  );
}
