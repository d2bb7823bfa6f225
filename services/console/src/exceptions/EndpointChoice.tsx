import { Checkbox, Radio } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, exposure } from '../api/clients';
import { EndpointName } from '../endpoints/EndpointLink';
import { Loaded } from '../ui/Loaded';

/** As many as the API takes by name; with more, all is meant. */
const MOST = 500;

interface Props {
  customerId: string;
  bulletin: string;
  /** undefined: all, those to come included */
  chosen: string[] | undefined;
  choose: (endpoints: string[] | undefined) => void;
}

export function EndpointChoice({ customerId, bulletin, chosen, choose }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className="choices">
      <legend>{t('nav.endpoints')}</legend>
      <Radio id="endpoints-all" name="endpoints" label={t('exception.allEndpoints')} isChecked={!chosen} onChange={() => choose(undefined)} />
      <Radio id="endpoints-some" name="endpoints" label={t('exception.someEndpoints')} isChecked={Boolean(chosen)} isDisabled={!customerId || !bulletin} onChange={() => choose([])} />
      {chosen && <Missing customerId={customerId} bulletin={bulletin} chosen={chosen} choose={choose} />}
    </fieldset>
  );
}

function Missing({ customerId, bulletin, chosen, choose }: Props & { chosen: string[] }) {
  const { t } = useTranslation();
  const query = { customer: customerId, bulletin, state: 'MISSING', limit: MOST } as const;
  const findings = useQuery({
    queryKey: ['findings', query],
    queryFn: () => answer(exposure.GET('/api/v1/findings', { params: { query } })),
  });
  return (
    <Loaded query={findings} lines={2}>
      {({ items }) => (
        <div className="choice-list">
          {items.length === 0 && <p className="quiet">{t('finding.none')}</p>}
          {items.map(({ endpoint }) => (
            <Checkbox
              key={endpoint}
              id={`endpoint-${endpoint}`}
              label={<EndpointName endpointId={endpoint} />}
              isChecked={chosen.includes(endpoint)}
              onChange={(_, on) => choose(on ? [...chosen, endpoint] : chosen.filter((one) => one !== endpoint))}
            />
          ))}
        </div>
      )}
    </Loaded>
  );
}
