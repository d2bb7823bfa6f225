{{- define "fleetmend.kafka.cluster" -}}
{{ include "fleetmend.name" . }}-kafka
{{- end -}}

{{- define "fleetmend.kafka.bootstrap" -}}
{{- if eq .Values.kafka.source "strimzi" -}}
{{ include "fleetmend.kafka.cluster" . }}-kafka-bootstrap.{{ .Release.Namespace }}.svc:9093
{{- else -}}
{{ .Values.kafka.existing.bootstrapServers }}
{{- end -}}
{{- end -}}

{{- define "fleetmend.kafka.copies" -}}
{{ min 3 .Values.kafka.strimzi.replicas }}
{{- end -}}

{{- define "fleetmend.kafka.settings" -}}
kafka.bootstrap.servers={{ include "fleetmend.kafka.bootstrap" . }}
{{- if eq .Values.kafka.source "strimzi" }}
kafka.security.protocol=SSL
kafka.ssl.truststore.type=PEM
kafka.ssl.truststore.location=/etc/fleetmend/kafka/ca.crt
kafka.ssl.keystore.type=PKCS12
kafka.ssl.keystore.location=/etc/fleetmend/kafka/user.p12
{{- else }}
kafka.security.protocol={{ .Values.kafka.existing.protocol }}
{{- if eq .Values.kafka.existing.protocol "SASL_SSL" }}
kafka.sasl.mechanism={{ .Values.kafka.existing.mechanism }}
{{- end }}
{{- if .Values.kafka.existing.certificateAuthority }}
kafka.ssl.truststore.type=PEM
kafka.ssl.truststore.location=/etc/fleetmend/kafka/ca.crt
{{- end }}
{{- end }}
{{- end -}}

{{- /* Secrets of one service's login: (dict "root" $ "service" NAME) */ -}}
{{- define "fleetmend.kafka.environment" -}}
{{- $kafka := .root.Values.kafka -}}
{{- if eq $kafka.source "strimzi" -}}
- name: KAFKA_SSL_KEYSTORE_PASSWORD
  valueFrom: {secretKeyRef: {name: {{ include "fleetmend.service.name" . }}, key: user.password}}
{{- else if eq $kafka.existing.protocol "SASL_SSL" -}}
- name: KAFKA_SASL_JAAS_CONFIG
  valueFrom: {secretKeyRef: {name: {{ $kafka.existing.jaasSecret }}, key: {{ .service }}}}
{{- end -}}
{{- end -}}

{{- /* What is mounted at /etc/fleetmend/kafka; empty: nothing */ -}}
{{- define "fleetmend.kafka.files" -}}
{{- $kafka := .root.Values.kafka -}}
{{- if eq $kafka.source "strimzi" -}}
- secret: {name: {{ include "fleetmend.kafka.cluster" .root }}-cluster-ca-cert, items: [{key: ca.crt, path: ca.crt}]}
- secret: {name: {{ include "fleetmend.service.name" . }}, items: [{key: user.p12, path: user.p12}]}
{{- else if $kafka.existing.certificateAuthority -}}
- secret: {name: {{ $kafka.existing.certificateAuthority }}, items: [{key: ca.crt, path: ca.crt}]}
{{- end -}}
{{- end -}}
