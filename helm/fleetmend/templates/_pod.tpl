{{- /* Whom every pod of ours runs as, and what it may not. */ -}}
{{- define "fleetmend.pod.security" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
seccompProfile: {type: RuntimeDefault}
{{- end -}}

{{- define "fleetmend.container.security" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: {drop: [ALL]}
{{- end -}}

{{- define "fleetmend.pod.spread" -}}
{{- range $key := list "topology.kubernetes.io/zone" "kubernetes.io/hostname" }}
- topologyKey: {{ $key }}
  maxSkew: 1
  whenUnsatisfiable: ScheduleAnyway
  labelSelector:
    matchLabels: {{- include "fleetmend.service.selector" $ | nindent 6 }}
{{- end }}
{{- end -}}

{{- /* Folders below /etc/fleetmend, each from a Secret or a ConfigMap: (dict "root" $ "service" NAME "facts" FACTS) */ -}}
{{- define "fleetmend.service.volumes" -}}
{{- $root := .root -}}
- name: tmp
  emptyDir: {sizeLimit: 1Gi}
- name: settings
  configMap: {name: {{ include "fleetmend.service.name" . }}}
{{- with include "fleetmend.kafka.files" . }}
- name: kafka
  projected:
    sources: {{- . | nindent 6 }}
{{- end }}
{{- with include "fleetmend.postgresql.certificateAuthority" $root }}
- name: postgresql
  secret: {secretName: {{ . }}, items: [{key: ca.crt, path: ca.crt}]}
{{- end }}
{{- with include "fleetmend.keycloak.certificateAuthority" $root }}
- name: keycloak
  secret: {secretName: {{ . }}, items: [{key: ca.crt, path: ca.crt}]}
{{- end }}
{{- if eq .service "scheduler" }}
- name: keys
  secret: {secretName: {{ $root.Values.secrets.jobKeys }}, defaultMode: 0440}
{{- end }}
{{- if eq .service "ingest" }}
{{- range $i, $archive := $root.Values.ingest.archives }}
- name: keyring-{{ $i }}
  configMap: {name: {{ $archive.keyring.configMap }}, items: [{key: {{ $archive.keyring.key }}, path: {{ $archive.keyring.key }}}]}
{{- end }}
{{- end }}
{{- end -}}

{{- define "fleetmend.service.mounts" -}}
- {name: tmp, mountPath: /tmp}
{{- range $volume := include "fleetmend.service.volumes" . | fromYamlArray }}
{{- if hasPrefix "keyring-" $volume.name }}
- {name: {{ $volume.name }}, mountPath: /etc/fleetmend/keyrings/{{ trimPrefix "keyring-" $volume.name }}, readOnly: true}
{{- else if ne $volume.name "tmp" }}
- {name: {{ $volume.name }}, mountPath: /etc/fleetmend/{{ $volume.name }}, readOnly: true}
{{- end }}
{{- end }}
{{- end -}}
