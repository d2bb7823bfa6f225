{{- /* "true" for a service whose instances KEDA decides on: one that reads events and need not be alone. */ -}}
{{- define "fleetmend.service.scales" -}}
{{- and .root.Values.autoscaling.enabled (not .facts.alone) (gt (len .facts.reads) 0) -}}
{{- end -}}
