@NullMarked
package kr.malmungchi.service.operation;

import org.jspecify.annotations.NullMarked;
