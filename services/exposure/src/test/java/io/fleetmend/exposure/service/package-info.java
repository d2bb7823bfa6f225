/** The whole service on real servers: facts arrive over Kafka, questions over HTTP. */
@NullMarked
package io.fleetmend.exposure.service;

import org.jspecify.annotations.NullMarked;
