import { useEmployeeImport } from '@fribillett/hooks/employer';

export function OwnImport() {
  const { state, check, send } = useEmployeeImport({ companyId: 9001 });
  return (
    <>
      <label>
        Fil med ansatte
        <input
          type="file"
          accept=".csv"
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file !== undefined) check(file);
          }}
        />
      </label>
      {state.status === 'checked' && (
        <button disabled={state.findings.problemCount > 0} onClick={send}>
          Send {state.findings.employeeCount} ansatte
        </button>
      )}
      <p role="status">{state.status}</p>
    </>
  );
}
