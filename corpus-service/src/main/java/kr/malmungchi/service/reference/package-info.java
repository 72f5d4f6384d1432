/** What the API can do, for programs (OpenAPI) and for people (the reference page). */
@NullMarked
package kr.malmungchi.service.reference;

import org.jspecify.annotations.NullMarked;
