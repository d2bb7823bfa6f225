import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskException } from '../api/types';
import { usePermissions } from '../session/session';
import { Confirm } from '../ui/Confirm';
import { TextField } from '../ui/Field';
import { Moment } from '../ui/Moment';
import { type Step, stepsOf } from './exceptions';
import { take } from './take';

/** What the session's user can do with an exception; each is said in full before it is done. */
export function ExceptionSteps({ exception }: { exception: RiskException }) {
  const steps = stepsOf(exception.state, usePermissions());
  return (
    <div className="row-actions">
      {steps.map((step) => (
        <StepButton key={step} exception={exception} step={step} />
      ))}
    </div>
  );
}

function StepButton({ exception, step }: { exception: RiskException; step: Step }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  return (
    <Confirm action={t(`exception.${step}`)} title={t(`exception.title.${step}`, { bulletin: exception.bulletin })} variant="link" run={() => take(queries, exception, step, reason)}>
      <div className="stack">
        <p>
          {t(`exception.what.${step}`)}
          {step === 'sign' && (
            <>
              {' '}
              <Moment at={exception.expiresAt} />
            </>
          )}
        </p>
        <blockquote className="quoted">{exception.reason}</blockquote>
        <TextField label={t('why.reason')} help={t('exception.reasonKept')} value={reason} set={setReason} />
      </div>
    </Confirm>
  );
}
