/** The HTTP API and its web page. */
@NullMarked
package kr.malmungchi.service;

import org.jspecify.annotations.NullMarked;
