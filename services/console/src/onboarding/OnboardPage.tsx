import { ProgressStep, ProgressStepper } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useCustomer } from '../customers/customers';
import { Page } from '../ui/Page';
import { Panel } from '../ui/Panel';
import { CustomerStep } from './CustomerStep';
import { InstallStep } from './InstallStep';
import { SiteStep } from './SiteStep';
import { type StepName, stepOf, steps } from './steps';
import { WindowStep } from './WindowStep';

/** From nothing to the first endpoint that shows how it stands: a customer, a site, a window, a command. */
export function OnboardPage() {
  const { t } = useTranslation();
  const [parameters, setParameters] = useSearchParams();
  const step = stepOf(parameters);
  const customer = useCustomer(parameters.get('customer') ?? undefined);
  const goOn = (name: string) => (value: string) =>
    setParameters((before) => new URLSearchParams([...before, [name, value]]));
  return (
    <Page title={customer ? t('onboard.titleOf', { name: customer.name }) : t('onboard.title')} lead={t('onboard.lead')} above={[{ title: t('nav.customers'), to: '/customers' }]}>
      <div className="stack">
        <Progress step={step} />
        <Panel title={t(`onboard.step.${step}`)}>
          {step === 'customer' && <CustomerStep done={goOn('customer')} />}
          {step === 'site' && customer && <SiteStep customer={customer} done={goOn('site')} />}
          {step === 'window' && customer && <WindowStep customer={customer} done={goOn('window')} />}
          {step === 'install' && customer && <InstallStep customer={customer} siteId={parameters.get('site') ?? ''} />}
        </Panel>
      </div>
    </Page>
  );
}

function Progress({ step }: { step: StepName }) {
  const { t } = useTranslation();
  const at = steps.indexOf(step);
  return (
    <ProgressStepper aria-label={t('onboard.title')}>
      {steps.map((one, index) => (
        <ProgressStep
          key={one}
          id={`step-${one}`}
          titleId={`step-${one}-title`}
          variant={index < at ? 'success' : index === at ? 'info' : 'pending'}
          isCurrent={index === at}
          aria-label={t(`onboard.step.${one}`)}
        >
          {t(`onboard.step.${one}`)}
        </ProgressStep>
      ))}
    </ProgressStepper>
  );
}
