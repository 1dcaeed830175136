import { Icon } from '../parts/Icon.tsx';
import type { CompanyProps } from './CompanyProps.ts';
import { brokenSample, sampleFiles } from './sampleFiles.ts';
import { useEmployerWords } from './words/useEmployerWords.ts';

/** Something to drop into the import. */
export function SampleDownloads({ companyId }: CompanyProps) {
  const { import: words } = useEmployerWords();
  const sample = sampleFiles.find((one) => one.companyId === companyId);
  return (
    <section className="card" aria-labelledby="samples">
      <h2 id="samples">{words.sampleTitle}</h2>
      <p className="help">{words.sampleHelp}</p>
      <div className="buttons">
        {sample !== undefined && <Download href={sample.href} label={words.sample} />}
        <Download href={brokenSample} label={words.broken} />
      </div>
    </section>
  );
}

function Download({ href, label }: { href: string; label: string }) {
  return (
    <a className="button quiet" href={href} download>
      <Icon name="download" />
      {label}
    </a>
  );
}
