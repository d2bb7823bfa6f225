import { useTranslation } from 'react-i18next';
import en from './en.json';

type Lists = typeof en.words;

/** What a constant of one of the services' closed lists is in the reader's language; one that is newer than this page is shown as it is. */
export function useWord() {
  const { t } = useTranslation();
  return (list: keyof Lists, constant: string): string => {
    const key = constant.toUpperCase();
    return key in en.words[list] ? t(`words.${list}.${key}` as 'words.endpointClass.SERVER') : constant.toLowerCase().replaceAll('_', ' ');
  };
}
