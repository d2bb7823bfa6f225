import { useTranslation } from 'react-i18next';
import { CustomerSelect } from '../customers/CustomerSelect';
import { Page } from '../ui/Page';
import { StateSelect } from '../ui/StateSelect';
import { useUrlValue } from '../ui/urlState';
import { exceptionStates } from './exceptions';
import { ExceptionTable } from './ExceptionTable';
import { NewExceptionButton } from './NewException';

/** What customers were asked to leave as it is, and what they said. */
export function ExceptionsPage() {
  const { t } = useTranslation();
  const [said] = useUrlValue('state');
  const [customer] = useUrlValue('customer');
  return (
    <Page title={t('nav.exceptions')} lead={t('exception.lead')} actions={<NewExceptionButton customerId={customer || undefined} />}>
      <div className="filters">
        <StateSelect states={exceptionStates} />
        <CustomerSelect />
      </div>
      <ExceptionTable key={`${said} ${customer}`} customerId={customer || undefined} state={exceptionStates.find((one) => one === said)} />
    </Page>
  );
}
