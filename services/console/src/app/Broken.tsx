import { Bullseye, Spinner } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { Failure } from '../ui/Feedback';

/** Instead of a page that could not be drawn or loaded; after an upgrade its chunk is gone, and loading anew helps. */
export function Broken() {
  return <Failure error={useRouteError()} retry={() => location.reload()} />;
}

export function Starting() {
  const { t } = useTranslation();
  return (
    <Bullseye className="starting">
      <Spinner aria-label={t('waiting')} />
    </Bullseye>
  );
}
