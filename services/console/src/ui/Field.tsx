import { FormGroup, FormHelperText, HelperText, HelperTextItem, TextInput, type TextInputProps } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { useId } from 'react';

interface Props {
  label: string;
  help?: ReactNode;
  isRequired?: boolean;
  children: (id: string) => ReactNode;
}

/** A labelled control of a form. */
export function Field({ label, help, isRequired, children }: Props) {
  const id = useId();
  return (
    <FormGroup label={label} fieldId={id} isRequired={isRequired}>
      {children(id)}
      {help && (
        <FormHelperText>
          <HelperText>
            <HelperTextItem>{help}</HelperTextItem>
          </HelperText>
        </FormHelperText>
      )}
    </FormGroup>
  );
}

interface TextFieldProps extends Pick<TextInputProps, 'type' | 'isRequired' | 'placeholder' | 'min' | 'max' | 'step'> {
  label: string;
  help?: ReactNode;
  value: string;
  set: (value: string) => void;
}

export function TextField({ label, help, value, set, ...rest }: TextFieldProps) {
  return (
    <Field label={label} help={help} isRequired={rest.isRequired}>
      {(id) => <TextInput id={id} value={value} onChange={(_, text) => set(text)} {...rest} />}
    </Field>
  );
}
