/** The archive, as people get it. */
@org.jspecify.annotations.NullMarked
package kr.malmungchi.dist;
