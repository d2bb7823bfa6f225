import { Modal, ModalBody, ModalHeader } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, scheduler } from '../api/clients';
import type { Job } from '../api/types';
import { Nothing } from '../ui/Feedback';
import { Loaded } from '../ui/Loaded';
import { EvidenceRecord } from './EvidenceRecord';

/** What proves that a job was done, or tried. */
export function EvidenceDialog({ job, close }: { job: Job; close: () => void }) {
  const { t } = useTranslation();
  const evidence = useQuery({
    queryKey: ['jobs', job.id, 'evidence'],
    queryFn: () => answer(scheduler.GET('/api/v1/jobs/{jobId}/evidence', { params: { path: { jobId: job.id } } })),
  });
  return (
    <Modal isOpen onClose={close} variant="large" aria-labelledby="evidence-title">
      <ModalHeader title={t('evidence.title')} labelId="evidence-title" description={job.id} />
      <ModalBody tabIndex={0} aria-label={t('evidence.title')}>
        <Loaded query={evidence}>
          {({ items }) =>
            items.length === 0 ? (
              <Nothing title={t('evidence.none')} />
            ) : (
              <div className="stack">
                {items.map((record) => (
                  <EvidenceRecord key={`${record.attempt} ${record.kind}`} record={record} />
                ))}
              </div>
            )
          }
        </Loaded>
      </ModalBody>
    </Modal>
  );
}
