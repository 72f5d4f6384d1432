/** How the service is watched: health, metrics, the log of requests, and an orderly end. */
@NullMarked
package kr.malmungchi.service.operation;

import org.jspecify.annotations.NullMarked;
