package io.fleetmend.e2e.story;

/** A part of the story: does what its people and machines do, and asserts what must then be so. */
interface Chapter {
    String title();

    void tell(World world, TimeLine line) throws Exception;
}
