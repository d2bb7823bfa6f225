import { SearchInput } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

export const SEARCH_BOX = 'search-box';

export function SearchBox() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const search = () => {
    if (text.trim() !== '') {
      void navigate(`/search?q=${encodeURIComponent(text.trim())}`);
    }
  };
  return (
    <search className="search-box">
      <SearchInput
        searchInputId={SEARCH_BOX}
        aria-label={t('search.label')}
        placeholder={t('search.placeholder')}
        value={text}
        onChange={(_, value) => setText(value)}
        onClear={() => setText('')}
        onSearch={search}
        resetButtonLabel={t('search.clear')}
        submitSearchButtonLabel={t('search.label')}
      />
    </search>
  );
}
