import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkDecision } from '../api/types';
import { DecisionDialog } from './DecisionDialog';

interface Props {
  bulletins: string[];
  /** one customer only; all without */
  customerId: string | undefined;
  done: () => void;
}

/** The second of three clicks: select, approve, confirm what the preview says. */
export function DecisionButtons({ bulletins, customerId, done }: Props) {
  const { t } = useTranslation();
  const [decision, setDecision] = useState<BulkDecision['decision']>();
  const count = bulletins.length;
  return (
    <div className="filters">
      <Button isDisabled={count === 0} onClick={() => setDecision('APPROVED')}>
        {t('approval.approve')}
      </Button>
      <Button variant="secondary" isDisabled={count === 0} onClick={() => setDecision('DECLINED')}>
        {t('approval.decline')}
      </Button>
      <span className="quiet">{t('approval.selected', { count })}</span>
      {decision && (
        <DecisionDialog
          decision={decision}
          bulletins={bulletins}
          customerId={customerId}
          close={(taken) => {
            setDecision(undefined);
            if (taken) {
              done();
            }
          }}
        />
      )}
    </div>
  );
}
